using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>One way to reach a client, with what they allow.</summary>
public sealed class ContactWay : Entity
{
    /// <summary>Longest number or address, in characters.</summary>
    public const int ValueLength = 254;

    /// <summary>Longest remark, in characters.</summary>
    public const int RemarkLength = 100;

    private ContactWay() => Value = "";

    internal ContactWay(ContactDetails way, int position)
        : this()
    {
        var field = $"Contacts[{position}].Value";
        Require.That((way.Value ?? "").Trim().Length > 0, "contact.empty", "Write the number or address.", field);
        (Position, Kind, MayLeaveMessage) = (position, way.Kind, way.MayLeaveMessage);
        Value = Require.Text(way.Value, field, ValueLength);
        Remark = Require.OptionalText(way.Remark, $"Contacts[{position}].Remark", RemarkLength);
        Require.That(Kind is not ContactKind.Email || IsEmail(Value), "contact.email", "An e-mail address looks like name@example.org.", field);
        Require.That(Kind is not (ContactKind.Phone or ContactKind.Mobile) || Value.Count(char.IsAsciiDigit) >= 3, "contact.phone", "A phone number has digits.", field);
    }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Place in the order to try, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Which way.</summary>
    public ContactKind Kind { get; private set; }

    /// <summary>The number or address.</summary>
    public string Value { get; private set; }

    /// <summary>Whether the client agreed that a message may be left there.</summary>
    public bool MayLeaveMessage { get; private set; }

    /// <summary>Such as “after 5 pm”.</summary>
    public string? Remark { get; private set; }

    /// <summary>All of it together.</summary>
    public ContactDetails Details => new(Kind, Value, MayLeaveMessage, Remark);

    private static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
