// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHashHistory } from 'vue-router';
import type { Role } from './api/types';
import { atTheCounters, consulted } from './roles';
import { current, has, loadVocabulary, restore } from './session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown in the title of the browser. */
    title: string;
    /** Open without a session. */
    open?: boolean;
    /** Who may see it; everybody who is logged in, if there is none. */
    roles?: Role[];
  }
}

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/login', component: () => import('./pages/LoginPage.vue'), meta: { title: '登录', open: true } },
    { path: '/password', component: () => import('./pages/PasswordPage.vue'), meta: { title: '修改密码' } },
    { path: '/progress', component: () => import('./pages/ProgressPage.vue'), meta: { title: '办件进度查询', open: true } },
    {
      path: '/',
      component: () => import('./pages/FramePage.vue'),
      children: [
        { path: '', component: () => import('./pages/HomePage.vue'), meta: { title: '工作台' } },
        {
          path: 'intake',
          component: () => import('./pages/MatterPage.vue'),
          meta: { title: '窗口受理', roles: ['WINDOW_CLERK', 'GUIDE'] },
        },
        {
          path: 'intake/:matter',
          component: () => import('./pages/IntakePage.vue'),
          meta: { title: '收件', roles: ['WINDOW_CLERK', 'GUIDE'] },
        },
        {
          path: 'consultations',
          component: () => import('./pages/ConsultationsPage.vue'),
          meta: { title: '咨询', roles: consulted },
        },
        {
          path: 'consultations/queues/:queue',
          component: () => import('./pages/ConsultationsPage.vue'),
          meta: { title: '咨询', roles: consulted },
        },
        {
          path: 'consultations/:number',
          component: () => import('./pages/ConsultationPage.vue'),
          meta: { title: '咨询件', roles: consulted },
        },
        {
          path: 'issue-register',
          component: () => import('./pages/IssueRegisterPage.vue'),
          meta: { title: '出件登记簿', roles: atTheCounters },
        },
        { path: 'queues/:queue', component: () => import('./pages/QueuePage.vue'), meta: { title: '办件列表' } },
        { path: 'cases/:caseNo', component: () => import('./pages/CasePage.vue'), meta: { title: '办件' } },
        {
          path: 'admin/accounts',
          component: () => import('./pages/AccountsPage.vue'),
          meta: { title: '账号管理', roles: ['SECURITY_ADMINISTRATOR'] },
        },
        {
          path: 'admin/problems',
          component: () => import('./pages/ProblemsPage.vue'),
          meta: { title: '事项检查', roles: ['SYSTEM_ADMINISTRATOR', 'APPROVER', 'DEPARTMENT_HEAD'] },
        },
        {
          path: 'admin/plugins',
          component: () => import('./pages/PluginsPage.vue'),
          meta: { title: '插件', roles: ['SYSTEM_ADMINISTRATOR'] },
        },
        {
          path: 'admin/calendars',
          component: () => import('./pages/CalendarsPage.vue'),
          meta: { title: '工作日历', roles: ['SYSTEM_ADMINISTRATOR'] },
        },
        {
          path: 'admin/gateways',
          component: () => import('./pages/GatewaysPage.vue'),
          meta: { title: '网关', roles: ['SYSTEM_ADMINISTRATOR'] },
        },
        {
          path: 'admin/trail',
          component: () => import('./pages/TrailPage.vue'),
          meta: { title: '留痕核验', roles: ['AUDIT_ADMINISTRATOR'] },
        },
        { path: ':missing(.*)*', component: () => import('./pages/MissingPage.vue'), meta: { title: '没有这个页面' } },
      ],
    },
  ],
});

let restored = false;

router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  if (!restored) {
    await restore();
    restored = true;
  }
  if (!current.value) return { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  if (current.value.mustChangePassword && to.path !== '/password') return { path: '/password', query: { to: to.fullPath } };
  await loadVocabulary();
  return !to.meta.roles || has(...to.meta.roles) ? true : '/';
});

router.afterEach((to) => {
  document.title = `${to.meta.title} · 一窗综办`;
});
