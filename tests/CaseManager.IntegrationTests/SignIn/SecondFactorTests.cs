using System.Text.Json;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Users;

namespace CaseManager.IntegrationTests.SignIn;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class SecondFactorTests(string database)
{
    private UserScene scene = null!;
    private Guid id;

    [SetUp]
    public async Task Open()
    {
        scene = await UserScene.CreateAsync(database);
        id = scene.Id!.Value;
    }

    [TearDown]
    public async Task Close() => await (scene?.DisposeAsync() ?? default);

    [TestCase(Role.Administrator, true)]
    [TestCase(Role.ClinicalSupervisor, true)]
    [TestCase(Role.Medical, true)]
    [TestCase(Role.Counselor, false)]
    [TestCase(Role.Staff, false)]
    public async Task It_is_required_for_some_roles(Role role, bool isRequired)
    {
        var user = await scene.AddAsync("any@center.example", Role.Staff, role);

        Assert.That(await StateAsync(user), Is.EqualTo(isRequired ? SecondFactorState.Missing : SecondFactorState.NotNeeded));
    }

    [Test]
    public async Task An_app_is_tied_to_the_account_by_a_code_and_its_secret_is_kept_encrypted()
    {
        var setup = await scene.AskAsync<SecondFactor, AppSetup>(f => f.BeginAsync(id, default));
        Assert.That(await RefusalOfAsync(f => f.SetAsync(id, setup.Encrypted, "000000", default)), Is.EqualTo("second-factor.code"));
        Assert.That(await RefusalOfAsync(f => f.SetAsync(id, "changed", CodeOf(setup), default)), Is.EqualTo("second-factor.code"));
        Assert.That(await RefusalOfAsync(f => f.SetAsync(Guid.NewGuid(), setup.Encrypted, CodeOf(setup), default)), Is.EqualTo("second-factor.code"), "another user's form");
        var codes = await scene.AskAsync<SecondFactor, IReadOnlyList<string>>(f => f.SetAsync(id, setup.Encrypted, CodeOf(setup), default));

        var stored = JsonSerializer.Serialize(await scene.ReadAsync(id));
        Assert.That(stored, Does.Not.Contain(setup.Secret));
        Assert.That(codes.Where(c => stored.Contains(c, StringComparison.Ordinal) || stored.Contains(c.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)), Is.Empty);
        Assert.That((codes.Count, codes.Distinct().Count()), Is.EqualTo((10, 10)));
        Assert.That(await StateAsync(await scene.ReadAsync(id)), Is.EqualTo(SecondFactorState.Asked));
    }

    [Test]
    public async Task A_code_works_once_and_none_before_it_any_more()
    {
        var setup = await SetUpAsync();
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, CodeOf(setup), default)), Is.EqualTo("second-factor.code"), "it proved the app already");
        scene.Time.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(setup);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RefusalOfAsync(f => f.CheckAsync(id, code, default)))));
        Assert.That(outcomes, Is.EquivalentTo(new[] { null, "second-factor.code", "second-factor.code" }));
        scene.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, code, default)), Is.EqualTo("second-factor.code"));
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, CodeOf(setup), default)), Is.Null);
    }

    [Test]
    public async Task Wrong_codes_lock_the_account_too()
    {
        var setup = await SetUpAsync();
        scene.Time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 5; i++)
        {
            await RefusalOfAsync(f => f.CheckAsync(id, "000000", default));
        }

        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, CodeOf(setup), default)), Is.EqualTo("second-factor.code"));
        Assert.That(await scene.AskAsync<PasswordSignIn, User?>(s => s.FindAsync("ruth@center.example", TestUsers.Password, default)), Is.Null);
        scene.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, CodeOf(setup), default)), Is.Null);
    }

    [Test]
    public async Task A_recovery_code_works_once_however_it_is_typed_until_others_are_made()
    {
        var setup = await scene.AskAsync<SecondFactor, AppSetup>(f => f.BeginAsync(id, default));
        var codes = await scene.AskAsync<SecondFactor, IReadOnlyList<string>>(f => f.SetAsync(id, setup.Encrypted, CodeOf(setup), default));

        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, $" {codes[0].ToLowerInvariant().Replace('-', ' ')} ", default)), Is.Null);
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, codes[0], default)), Is.EqualTo("second-factor.code"));
        Assert.That((await scene.AskAsync<OwnAccount, OwnAccountView?>(a => a.FindAsync(default)))!.CodesLeft, Is.EqualTo(9));
        var others = await scene.AskAsync<SecondFactor, IReadOnlyList<string>>(f => f.RenewCodesAsync(id, default));
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, codes[1], default)), Is.EqualTo("second-factor.code"));
        Assert.That(await RefusalOfAsync(f => f.CheckAsync(id, others[1], default)), Is.Null);
    }

    [Test]
    public async Task An_administrator_resets_it_for_somebody_who_lost_it()
    {
        await SetUpAsync();
        var user = await scene.ReadAsync(id);
        scene.Id = (await scene.AddAsync("second@center.example", Role.Administrator)).Id;

        Assert.That(await scene.ProblemsOf<ResetSecondFactor, Guid>(new(id, user.Version)), Is.Empty);

        var reset = await scene.ReadAsync(id);
        Assert.That((reset.AuthenticatorSecret, reset.RecoveryCodes.Count, reset.Stamp == user.Stamp), Is.EqualTo(((string?)null, 0, false)));
        Assert.That(await StateAsync(reset), Is.EqualTo(SecondFactorState.Missing));
    }

    private async Task<AppSetup> SetUpAsync()
    {
        var setup = await scene.AskAsync<SecondFactor, AppSetup>(f => f.BeginAsync(id, default));
        await scene.AskAsync<SecondFactor, IReadOnlyList<string>>(f => f.SetAsync(id, setup.Encrypted, CodeOf(setup), default));
        return setup;
    }

    private string CodeOf(AppSetup setup) => Totp.CodeAt(setup.Secret, scene.Time.GetUtcNow());

    private Task<SecondFactorState> StateAsync(User user) =>
        scene.AskAsync<SecondFactor, SecondFactorState>(f => f.StateAsync(user, default));

    private async Task<string?> RefusalOfAsync(Func<SecondFactor, Task> action)
    {
        try
        {
            await scene.DoAsync(action);
            return null;
        }
        catch (RuleViolationException e)
        {
            return e.Code;
        }
    }
}
