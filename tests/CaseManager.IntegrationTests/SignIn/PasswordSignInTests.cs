using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaseManager.IntegrationTests.SignIn;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PasswordSignInTests(string database)
{
    private const string Email = "ruth@center.example";
    private UserScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await UserScene.CreateAsync(database);

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [Test]
    public async Task The_right_password_opens_whatever_the_case_of_the_address()
    {
        Assert.That(await IsRightAsync(" Ruth@Center.EXAMPLE ", TestUsers.Password), Is.True);
        Assert.That(await IsRightAsync(Email, TestUsers.Password.ToUpperInvariant()), Is.False);
        Assert.That(await IsRightAsync("nobody@center.example", TestUsers.Password), Is.False);
        Assert.That(await IsRightAsync(null, null), Is.False);
        await scene.RunAsync<InviteUser, OpenedLink>(new("noor@center.example", "Noor Haddad", UserRights.Everywhere(Role.Staff), null));
        Assert.That(await IsRightAsync("noor@center.example", ""), Is.False);
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.That(await IsRightAsync(Email, "wrong"), Is.False);
        }

        Assert.That(await IsRightAsync(Email, TestUsers.Password), Is.False);
        scene.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.That(await IsRightAsync(Email, TestUsers.Password), Is.False);
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await IsRightAsync(Email, TestUsers.Password), Is.True);
    }

    [Test]
    public async Task After_the_wait_counting_begins_anew_and_a_right_password_does_not_count()
    {
        for (var i = 0; i < 5; i++)
        {
            await IsRightAsync(Email, "wrong");
        }

        scene.Time.Advance(TimeSpan.FromMinutes(15));
        for (var i = 0; i < 4; i++)
        {
            await IsRightAsync(Email, "wrong");
            Assert.That(await IsRightAsync(Email, TestUsers.Password), Is.True);
        }

        var ruth = await scene.ReadAsync(scene.Id!.Value);
        Assert.That(ruth.FailedSignIns, Is.EqualTo(4));
        await scene.DoAsync<Sessions>(s => s.NoteSignInAsync(ruth, default));
        var user = await scene.ReadAsync(ruth.Id);
        Assert.That((user.FailedSignIns, user.LastSignInAt), Is.EqualTo((0, (DateTime?)scene.Time.GetUtcNow().UtcDateTime)));
    }

    [Test]
    public async Task A_password_that_was_hashed_as_years_ago_is_hashed_anew_by_the_next_sign_in_and_by_no_signature()
    {
        var former = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(null!, TestUsers.Password);
        await using (var db = scene.Open())
        {
            (await db.Users.SingleAsync()).SetPassword(former);
            await db.SaveChangesAsync();
        }

        await scene.DoAsync<OwnPassword>(own => own.CheckAsync(scene.Id, TestUsers.Password, "Password", default));
        Assert.That((await scene.ReadAsync(scene.Id!.Value)).PasswordHash, Is.EqualTo(former));
        var user = await scene.AskAsync<PasswordSignIn, User?>(s => s.FindAsync(Email, TestUsers.Password, default));

        var stored = await scene.ReadAsync(scene.Id!.Value);
        Assert.That((stored.PasswordHash == former, stored.Stamp), Is.EqualTo((false, user!.Stamp)));
        Assert.That(await IsRightAsync(Email, TestUsers.Password), Is.True);
    }

    [Test]
    public async Task Attempts_at_the_same_moment_are_all_counted()
    {
        var looked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => scene.AskAsync<AttemptCount, bool>(a => a.BeginAsync(scene.Id!.Value, default)))));

        Assert.That(looked.Count(l => l), Is.EqualTo(5));
    }

    [Test]
    public async Task A_session_ends_when_the_user_is_disabled_or_gets_other_rights()
    {
        var user = await scene.AddAsync("staff@center.example", Role.Staff);
        Assert.That(await IsOpenAsync(user.Id, user.Stamp), Is.True);

        await scene.RunAsync<ChangeUser, Guid>(new(user.Id, user.Version, "Staff", UserRights.Everywhere(Role.Medical), null));
        Assert.That(await IsOpenAsync(user.Id, user.Stamp), Is.False);
        var changed = await scene.ReadAsync(user.Id);
        Assert.That(await IsOpenAsync(user.Id, changed.Stamp), Is.True);
        await scene.RunAsync<SetDisabled, Guid>(new(user.Id, changed.Version, true));
        Assert.That(await IsOpenAsync(user.Id, changed.Stamp), Is.False);
        Assert.That(await IsRightAsync("staff@center.example", TestUsers.Password), Is.False);
    }

    [Test]
    public async Task A_link_sets_a_password_once()
    {
        var link = (await scene.RunAsync<InviteUser, OpenedLink>(new("noor@center.example", "Noor Haddad", UserRights.Everywhere(Role.Staff), null))).Value!;

        Assert.That(await RefusalOfAsync(link.Code, "short", "short"), Is.EqualTo("password.too-short"));
        Assert.That(await RefusalOfAsync(link.Code, "noor.haddad2026", "noor.haddad2026"), Is.EqualTo("password.personal"));
        Assert.That(await RefusalOfAsync(link.Code, "a boat in the garden", "a boat in the cellar"), Is.EqualTo("password.differs"));
        Assert.That(await RefusalOfAsync("wrong", "a boat in the garden", "a boat in the garden"), Is.EqualTo("link.invalid"));
        Assert.That(await RefusalOfAsync(null, null, null), Is.EqualTo("link.invalid"));
        Assert.That(await RefusalOfAsync(link.Code, "a boat in the garden", "a boat in the garden"), Is.Null);
        Assert.That(await RefusalOfAsync(link.Code, "a boat in the garden", "a boat in the garden"), Is.EqualTo("link.invalid"));
        Assert.That(await IsRightAsync("noor@center.example", "a boat in the garden"), Is.True);
    }

    [Test]
    public async Task A_link_redeemed_twice_at_once_works_once()
    {
        var link = (await scene.RunAsync<InviteUser, OpenedLink>(new("noor@center.example", "Noor Haddad", UserRights.Everywhere(Role.Staff), null))).Value!;

        var refusals = await Task.WhenAll(new[] { "a boat in the garden", "a goat in the garden" }.Select(p => Task.Run(() => RefusalOfAsync(link.Code, p, p))));

        Assert.That(refusals, Is.EquivalentTo(new[] { null, "link.invalid" }));
    }

    [Test]
    public async Task A_password_is_changed_by_whoever_knows_it_and_other_sessions_end()
    {
        var before = await scene.ReadAsync(scene.Id!.Value);

        Assert.That(await scene.ProblemsOf<ChangePassword, User>(new("wrong", "a boat in the garden", "a boat in the garden")), Is.EqualTo(new[] { "password.wrong" }));
        var changed = await scene.RunAsync<ChangePassword, User>(new(TestUsers.Password, "a boat in the garden", "a boat in the garden"));

        Assert.That(await IsOpenAsync(before.Id, before.Stamp), Is.False);
        Assert.That(await IsOpenAsync(before.Id, changed.Value!.Stamp), Is.True);
        Assert.That(await IsRightAsync(Email, "a boat in the garden"), Is.True);
    }

    private async Task<bool> IsRightAsync(string? email, string? password) => await scene.AskAsync<PasswordSignIn, User?>(s => s.FindAsync(email, password, default)) is not null;

    private async Task<bool> IsOpenAsync(Guid id, Guid stamp) => (await scene.AskAsync<UserManager<User>, User?>(u => u.FindByIdAsync(id.ToString())))?.Stamp == stamp;

    private async Task<string?> RefusalOfAsync(string? code, string? password, string? again)
    {
        try
        {
            await scene.DoAsync<RedeemLink>(r => r.RunAsync(code, password, again, default));
            return null;
        }
        catch (RuleViolationException e)
        {
            return e.Code;
        }
    }
}
