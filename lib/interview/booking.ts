/** States in which a booking keeps its slot from others (index `booking_one_holder`). */
export const TAKING = ["held", "attended", "missed"] as const;

export const BOOKING_STATUSES = [...TAKING, "moved", "cancelled"] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const toBookingStatus = (text: string): BookingStatus => {
  const status = BOOKING_STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error(`Not a booking's status: ${text}`);
  return status;
};

/** Why a booking was not made, beside what the process itself refuses. */
export type BookingRefusal = "slot-taken" | "slot-gone" | "same-slot" | "booked-elsewhere";
