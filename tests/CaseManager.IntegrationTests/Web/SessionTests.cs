using System.Net;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CaseManager.IntegrationTests.Web;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SessionTests(string database)
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private RunningSite site = null!;

    [SetUp]
    public async Task Start() => site = await RunningSite.StartAsync(database, time: time);

    [TearDown]
    public async Task Stop() => await (site?.DisposeAsync() ?? default);

    [Test]
    public async Task A_session_ends_after_fifteen_minutes_without_a_request()
    {
        using var visitor = await site.SignInAsync(Role.Counselor);
        for (var i = 0; i < 4; i++)
        {
            time.Advance(TimeSpan.FromMinutes(14));
            Assert.That((await visitor.GetAsync("/clients")).Path, Is.EqualTo("/clients"));
        }

        time.Advance(TimeSpan.FromMinutes(15).Add(TimeSpan.FromSeconds(1)));
        Assert.That((await visitor.GetAsync("/clients")).Path, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task What_a_page_asks_for_by_itself_is_no_sign_of_life()
    {
        using var visitor = await site.SignInAsync(Role.Counselor);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.That((await visitor.GetAsync("/reports", ("Sign-Of-Life", "none"))).Path, Is.EqualTo("/reports"));
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.That((await visitor.GetAsync("/reports")).Path, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task A_fragment_without_a_session_sends_the_whole_page_to_sign_in()
    {
        using var visitor = site.Visit();

        var answer = await visitor.GetAsync("/reports", ("HX-Request", "true"), ("HX-Current-URL", "http://somewhere/reports/1?x=2"));

        Assert.That((answer.Status, answer.Headers.GetValues("HX-Redirect").Single()), Is.EqualTo((HttpStatusCode.Unauthorized, "/sign-in?ReturnUrl=%2Freports%2F1")));
    }

    [Test]
    public async Task Whoever_is_disabled_is_out_with_the_next_click()
    {
        using var visitor = await site.SignInAsync(Role.Counselor);
        Assert.That((await visitor.GetAsync("/clients")).Path, Is.EqualTo("/clients"));
        await using (var db = site.Database.Open())
        {
            (await db.Users.SingleAsync()).Disable();
            await db.SaveChangesAsync();
        }

        Assert.That((await visitor.GetAsync("/clients")).Path, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task A_right_password_is_of_no_use_for_the_second_step_where_the_user_was_changed_since()
    {
        await using var strict = await RunningSite.StartAsync(database, settings: new Dictionary<string, string?> { ["SignIn:SecondFactor:RequiredFor"] = "Staff" });
        await TestUsers.AddAsync(strict.Services, "known@example.org", "Known", Role.Staff);
        using var visitor = strict.Visit();
        var half = await visitor.PostAsync("/sign-in", [new("Email", "known@example.org"), new("Password", TestUsers.Password)]);
        Assert.That((half.Path, (await visitor.GetAsync("/clients")).Path), Is.EqualTo(("/sign-in/second-factor", "/sign-in")));
        Assert.That((await visitor.GetAsync("/sign-in/second-factor")).Path, Is.EqualTo("/sign-in/second-factor"));
        await using (var db = strict.Database.Open())
        {
            (await db.Users.SingleAsync()).SetPassword("another");
            await db.SaveChangesAsync();
        }

        Assert.That((await visitor.GetAsync("/sign-in/second-factor")).Path, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task Other_rights_hold_after_signing_in_again()
    {
        using var visitor = await site.SignInAsync(Role.Administrator);
        await using (var db = site.Database.Open())
        {
            var user = await db.Users.Include(u => u.Roles).Include(u => u.Sites).SingleAsync();
            user.Change(user.Name, UserRights.Everywhere(Role.Staff), null);
            await db.SaveChangesAsync();
        }

        Assert.That((await visitor.GetAsync("/setup")).Path, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task Who_is_unknown_wrong_locked_or_disabled_reads_the_same()
    {
        await TestUsers.AddAsync(site.Services, "known@example.org", "Known", Role.Staff);
        await using (var db = site.Database.Open())
        {
            var gone = (await TestUsers.AddAsync(site.Services, "gone@example.org", "Gone", Role.Staff)).Id;
            (await db.Users.SingleAsync(u => u.Id == gone)).Disable();
            await db.SaveChangesAsync();
        }

        using var visitor = site.Visit();
        var pages = new List<string> { await RefusalAsync(visitor, "nobody@example.org", "wrong"), await RefusalAsync(visitor, "gone@example.org", TestUsers.Password) };
        for (var i = 0; i < 5; i++)
        {
            pages.Add(await RefusalAsync(visitor, "known@example.org", "wrong"));
        }

        pages.Add(await RefusalAsync(visitor, "known@example.org", TestUsers.Password));
        Assert.That(pages.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_is_sent_to_another_site_after_signing_in()
    {
        await TestUsers.AddAsync(site.Services, "known@example.org", "Known", Role.Staff);
        using var visitor = site.Visit();

        var entered = await visitor.PostAsync("/sign-in", [new("Email", "known@example.org"), new("Password", TestUsers.Password), new("ReturnUrl", "https://evil.example/")]);

        Assert.That((entered.Status, entered.Path), Is.EqualTo((HttpStatusCode.OK, "/")));
    }

    // The address that was typed stands in the form again; what differs beside it would tell something.
    private static async Task<string> RefusalAsync(SiteVisitor visitor, string email, string password)
    {
        var answer = await visitor.PostAsync("/sign-in", [new("Email", email), new("Password", password)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var page = answer.Page.Replace(email, "", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(page, "value=\"CfDJ[^\"]*\"", "");
    }
}
