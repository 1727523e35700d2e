using CaseManager.Domain.Common;

namespace CaseManager.Domain.PeerSupport;

/// <summary>Web addresses that a page can lead to.</summary>
public static class WebLink
{
    /// <summary>The address, where it is one of http or https that holds no password; null where there is none.</summary>
    /// <param name="keepQuery">Whether what stands behind a question mark is kept. Meetings carry their passcodes there.</param>
    /// <exception cref="RuleViolationException"><c>meeting.link</c>: anything else; <c>text.*</c>.</exception>
    public static string? Of(string? address, string field, bool keepQuery)
    {
        if (Require.OptionalText(address, field, Meeting.LinkLength) is not { } text)
        {
            return null;
        }

        Require.That(Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) && link.UserInfo.Length == 0 && link.Host.Length > 0,
            "meeting.link", "Enter a web address that begins with https://.", field);
        var clean = link!.GetComponents(keepQuery ? UriComponents.HttpRequestUrl : UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Require.Text(clean, field, Meeting.LinkLength);
    }
}
