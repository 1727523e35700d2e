using CaseManager.Domain.Common;

namespace CaseManager.Application.Drafts;

/// <summary>What somebody typed into a form and did not save. Nobody else sees it.</summary>
public sealed class Draft : Entity
{
    /// <summary>Longest address, in characters.</summary>
    public const int AddressLength = 300;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private Draft() => (Form, Page, Content) = ("", "", "");

    /// <exception cref="RuleViolationException"><c>text.…</c>.</exception>
    public Draft(Guid userId, string form, string page)
        : this()
    {
        UserId = userId;
        Form = Require.Text(form, nameof(Form), AddressLength);
        Page = Require.Text(page, nameof(Page), AddressLength);
    }

    /// <summary>Who typed it.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The address that the form is sent to.</summary>
    public string Form { get; private set; }

    /// <summary>The address of the page that the form is on.</summary>
    public string Page { get; private set; }

    /// <summary>The fields, encrypted.</summary>
    public string Content { get; private set; }

    /// <summary>When it was typed, UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Keeps what is typed by now.</summary>
    public void Keep(string encryptedContent, DateTime utcNow) => (Content, SavedAt) = (encryptedContent, utcNow);
}
