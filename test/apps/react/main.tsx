import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { CohesionEventMap } from 'cohesion-widgets';
import 'cohesion-widgets/join-button';
import 'cohesion-widgets/signatory-counter';
import type {} from 'cohesion-widgets/react';

function App() {
  const [said, say] = useState('');
  const joined = (event: CohesionEventMap['cohesion-join']) => {
    event.preventDefault();
    say(`join ${event.detail.partner}`);
  };
  return (
    <main>
      <cohesion-signatory-counter
        feed="/feed/{lang}.json"
        layout="row"
        headingLevel={4}
        oncohesion-ready={(event) => document.body.setAttribute('data-ready', event.detail.widget)}
      />
      <cohesion-join-button
        feed="/feed/{lang}.json"
        partner="React"
        withCount
        oncohesion-join={joined}
      >
        Fallback
      </cohesion-join-button>
      <output>{said}</output>
    </main>
  );
}

// @ts-expect-error -- there is no such layout
export const wrongLayout = <cohesion-signatory-counter layout="circle" />;
// @ts-expect-error -- the level is a number
export const wrongLevel = <cohesion-join-button headingLevel="high" />;

createRoot(document.getElementById('app')!).render(<App />);
