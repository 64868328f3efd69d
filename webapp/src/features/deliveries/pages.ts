export { DeliveriesPage } from "./components/deliveries-page";
export { DeliveryPage } from "./components/delivery-page";
export { NoDelivery } from "./components/no-delivery";
