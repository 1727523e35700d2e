namespace CaseManager.Domain.Clients;

/// <summary>One way to reach a client, as typed.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Value">The number or address.</param>
/// <param name="MayLeaveMessage">Whether the client agreed that a message may be left there. Nobody asked is no.</param>
/// <param name="Remark">Such as “after 5 pm”.</param>
public sealed record ContactDetails(ContactKind Kind, string Value, bool MayLeaveMessage, string? Remark = null);
