package org.xinglin.views.access.members;

import org.xinglin.core.access.KeyStanding;
import org.xinglin.core.access.Member;

/** A member and what this console knows of her key. */
public record MemberRow(Member member, KeyStanding key) {}
