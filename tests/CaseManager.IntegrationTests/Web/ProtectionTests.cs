using System.Net;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Support;
using CaseManager.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Web;

/// <summary>What surrounds the screens: limits, keys, HTTPS.</summary>
public sealed class ProtectionTests
{
    [Test]
    public async Task Attempts_from_one_address_are_limited()
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string?> { ["SignIn:AttemptsPerMinute"] = "3" });
        using var visitor = site.Visit();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await visitor.PostAsync("/sign-in", [new("Email", $"{i}@example.org"), new("Password", "wrong")])).Status);
        }

        Assert.That(statuses[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(statuses[..3], Is.All.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await visitor.GetAsync("/sign-in")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Attempts_for_one_account_are_limited_whether_it_is_there_or_not()
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string?> { ["SignIn:AttemptsPerMinuteAndAccount"] = "2", ["SignIn:AttemptsBeforeLock"] = "100" });
        await TestUsers.AddAsync(site.Services, "known@example.org", "Known", Role.Staff);
        using var visitor = site.Visit();
        for (var i = 0; i < 2; i++)
        {
            await visitor.PostAsync("/sign-in", [new("Email", "KNOWN@example.org"), new("Password", "wrong")]);
        }

        var right = await visitor.PostAsync("/sign-in", [new("Email", "known@example.org"), new("Password", TestUsers.Password)]);

        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Keys_in_the_database_are_encrypted_and_open_with_the_key_of_the_configuration_or_a_former_one()
    {
        await using var site = await RunningSite.StartAsync();
        using (await site.SignInAsync(Role.Staff))
        {
            await using var db = site.Database.Open();
            var keys = await db.DataProtectionKeys.Select(k => k.Xml!).ToListAsync();
            Assert.That(keys, Is.Not.Empty.And.All.Contain("MasterKeyDecryption").And.All.Not.Contain("masterKey"));
        }

        var former = new MasterKeys([Convert.FromBase64String(TestUsers.DataKey)]);
        var renewed = new MasterKeys([new byte[32], Convert.FromBase64String(TestUsers.DataKey)]);
        Assert.That(renewed.Decrypt(former.Encrypt([1, 2, 3])), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(() => new MasterKeys([new byte[32]]).Decrypt(former.Encrypt([1])), Throws.TypeOf<System.Security.Cryptography.CryptographicException>());
    }

    [TestCase("", "DataProtection__Key is not set")]
    [TestCase("c2hvcnQ=", "must be 32 bytes")]
    public async Task Outside_of_Development_the_site_does_not_start_without_a_key(string key, string message)
    {
        using var product = new ProductProcess();
        product.Environment["DataProtection__Key"] = key;

        var result = await product.RunAsync();

        Assert.That((result.Code, result.Error.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task Whoever_comes_without_HTTPS_is_sent_there_and_health_answers_anyway()
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string?> { ["Https:Required"] = "true" });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };

        using var plain = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var health = await browser.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative)) { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "cases.example.org" } } };
        using var secure = await browser.SendAsync(request);

        Assert.That((plain.StatusCode, plain.Headers.Location!.Scheme), Is.EqualTo((HttpStatusCode.TemporaryRedirect, "https")));
        Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((secure.StatusCode, secure.Headers.GetValues("Strict-Transport-Security").Single()), Is.EqualTo((HttpStatusCode.OK, "max-age=31536000")));
        Assert.That(secure.Headers.GetValues("Set-Cookie"), Is.All.Contain("secure").And.All.Contain("httponly").And.All.Contain("samesite"));
    }
}
