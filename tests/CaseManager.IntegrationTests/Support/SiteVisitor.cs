using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.IntegrationTests.Support;

/// <summary>A browser without script.</summary>
internal sealed partial class SiteVisitor : IDisposable
{
    private readonly HttpClient browser;
    private string? token;

    public SiteVisitor(Uri site) =>
        browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site };

    /// <summary>Every address that was asked for or that an answer led on to.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>Opens a page, and goes on where it leads.</summary>
    /// <param name="headers">Headers of the request, beside those of every browser.</param>
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => FollowAsync(path, null, headers);

    /// <summary>Sends a form as the page would, with its token.</summary>
    public async Task<Answer> PostAsync(string action, IEnumerable<KeyValuePair<string, string>> fields, bool withToken = true)
    {
        var form = new StringBuilder(withToken ? $"__RequestVerificationToken={Uri.EscapeDataString(await TokenAsync())}" : "");
        foreach (var (name, value) in fields)
        {
            // What is escaped already, such as half a surrogate pair, goes out as it is.
            form.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(value.StartsWith('%') ? value : Uri.EscapeDataString(value));
        }

        return await FollowAsync(action, new StringContent(form.ToString(), new MediaTypeHeaderValue("application/x-www-form-urlencoded")));
    }

    /// <summary>Sends a form with files.</summary>
    public async Task<Answer> UploadAsync(string action, MultipartFormDataContent form)
    {
        form.Add(new StringContent(await TokenAsync()), "__RequestVerificationToken");
        return await FollowAsync(action, form);
    }

    /// <inheritdoc/>
    public void Dispose() => browser.Dispose();

    private async Task<string> TokenAsync()
    {
        // The one of the sign-in page is of no use after signing in.
        var answer = token is null ? await GetAsync("/") : null;
        var found = answer is null ? token! : Token().Match(answer.Page).Groups["token"].Value;
        token = answer?.Path == "/sign-in" ? null : found;
        return found;
    }

    private async Task<Answer> FollowAsync(string path, HttpContent? form, params (string Name, string Value)[] headers)
    {
        Addresses.Add(path);
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await browser.SendAsync(request);
        if (response.Headers.Location is { } next)
        {
            return await FollowAsync(next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString, null);
        }

        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Answer(response.StatusCode, path.Split('?', '#')[0], Encoding.UTF8.GetString(bytes), bytes, response.Headers);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>What came back in the end.</summary>
    public sealed record Answer(HttpStatusCode Status, string Path, string Page, byte[] Bytes, HttpResponseHeaders Headers);
}
