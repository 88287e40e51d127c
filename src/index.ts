/** Everything the npm package gives: importing a widget's class also defines its tag. */
export { CohesionSignatoryCounter } from './widgets/signatory-counter/signatory-counter.ts';
export { CohesionJoinButton } from './widgets/join-button/join-button.ts';
export { CohesionPodcastPlayer } from './widgets/podcast-player/podcast-player.ts';
export { CohesionDeclarationViewer } from './widgets/declaration-viewer/declaration-viewer.ts';
export { CohesionVideoCarousel } from './widgets/video-carousel/video-carousel.ts';
export { CohesionNewsList } from './widgets/news-list/news-list.ts';
export { CohesionQuotation } from './widgets/quotation/quotation.ts';
export { CohesionToolkit } from './widgets/toolkit/toolkit.ts';
export { CohesionSignatoryList } from './widgets/signatory-list/signatory-list.ts';
export type { WidgetState } from './element/cohesion-element.ts';
export type { CohesionEventMap, ErrorCode } from './element/events.ts';
