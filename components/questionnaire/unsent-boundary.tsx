"use client";

import { unstable_rethrow } from "next/navigation";
import { Component, Fragment, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

interface UnsentBoundaryProps {
  readonly message: string;
  readonly children: ReactNode;
}

interface UnsentState {
  /** How often sending has failed; each time the form begins anew and its typing is put back. */
  readonly failures: number;
  readonly error: unknown;
}

const MOST_FAILURES = 20;

/**
 * A form that could not be sent, for want of a line or of a server: it stays where it is and says so. What
 * was typed comes back from the device.
 */
export class UnsentBoundary extends Component<UnsentBoundaryProps, UnsentState> {
  override state: UnsentState = { failures: 0, error: null };

  static getDerivedStateFromError(error: unknown): Partial<UnsentState> {
    // Redirects and missing pages are errors too, and the framework's own.
    unstable_rethrow(error);
    return { error };
  }

  override componentDidCatch(): void {
    this.setState(({ failures }) => ({ failures: failures + 1, error: null }));
  }

  override render(): ReactNode {
    const { failures, error } = this.state;
    if (failures > MOST_FAILURES) throw error;
    if (error !== null) return null;
    return (
      <Fragment key={failures}>
        {failures === 0 ? null : (
          <Notice tone="danger" role="alert" className="mb-6">
            {this.props.message}
          </Notice>
        )}
        {this.props.children}
      </Fragment>
    );
  }
}
