import { mount } from 'svelte';
import App from './App.svelte';
import { connect, dress } from './bridge';
import { session } from './shared/session/session.svelte';
import { settings } from './shared/session/settings.svelte';
import { watched } from './shared/session/work.svelte';
import './shared/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
await connect(new URLSearchParams(location.search));
dress(watched);
if (/Mac/.test(navigator.platform)) document.documentElement.dataset.os = 'macos';
await settings.load();
mount(App, { target });
await session.start();
