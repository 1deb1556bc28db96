import { mount } from 'svelte';
import App from './App.svelte';
import { connect } from './bridge';
import { session } from './shared/session/session.svelte';
import { settings } from './shared/session/settings.svelte';
import './shared/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
await connect(new URLSearchParams(location.search));
await settings.load();
mount(App, { target });
await session.start();
