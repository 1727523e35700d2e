using CaseManager.Domain.Clients;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about one way to reach a client.</summary>
public sealed class ContactLine
{
    /// <summary>Place in the order to try, from 1.</summary>
    public int? Order { get; set; }

    /// <summary>Which way.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>The number or address.</summary>
    public string? Value { get; set; }

    /// <summary>Whether the client agreed to messages there.</summary>
    public bool MayLeaveMessage { get; set; }

    /// <summary>Such as “after 5 pm”.</summary>
    public string? Remark { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Value) && string.IsNullOrWhiteSpace(Remark);

    internal static ContactLine Of(ContactDetails way, int index) =>
        new() { Order = index + 1, Kind = way.Kind, Value = way.Value, MayLeaveMessage = way.MayLeaveMessage, Remark = way.Remark };

    internal ContactDetails ToDetails() => new(Kind, Value ?? "", MayLeaveMessage, Remark);
}
