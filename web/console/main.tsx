import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { LanguageProvider } from './language/language-provider.tsx';

const container = document.getElementById('console');
if (container) {
  createRoot(container).render(
    <LanguageProvider>
      <App />
    </LanguageProvider>,
  );
}
