using CaseManager.Application.SignIn;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.TreatmentPlans;

/// <summary>A signature is the password, or a code of the authenticator app.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class PlanSignatureTests(string database)
{
    private PlanBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await PlanBench.CreateAsync(database);

    [TearDown]
    public async Task CloseAsync()
    {
        // Nothing was opened where the test was skipped for want of a server.
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }
    }

    [Test]
    public async Task A_code_of_the_authenticator_app_signs_a_plan_once()
    {
        var secret = await bench.UsesAuthenticatorAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        var (plan, code) = (await bench.DraftAsync(), Totp.CodeAt(secret, bench.Clock.GetUtcNow()));

        // As apps show it.
        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, $"{code[..3]} {code[3..]}"));

        Assert.That(outcome.Problems, Is.Empty);
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Active));
        var next = await bench.ReadAsync((await bench.RunAsync(new StartNextVersion(plan.Id))).Value);
        Assert.That((await bench.RunAsync(new SignPlan(next.Id, next.Version, code))).Problems.Single(), Has.Property("Code").EqualTo("second-factor.code").And.Property("Field").EqualTo("Password"));
        Assert.That((await bench.RunAsync(new SignPlan(next.Id, next.Version, PlanBench.Password))).Problems, Is.Empty, "the password signs all the same");
    }

    [TestCase("000000")]
    [TestCase("123 456")]
    public async Task A_code_that_is_not_right_signs_nothing(string code)
    {
        await bench.UsesAuthenticatorAsync();
        var plan = await bench.DraftAsync();

        var outcome = await bench.RunAsync(new SignPlan(plan.Id, plan.Version, code));

        Assert.That((outcome.Problems.Single().Code, outcome.Problems.Single().Field), Is.EqualTo(("second-factor.code", "Password")));
        Assert.That((await bench.ReadAsync(plan.Id)).Status, Is.EqualTo(PlanStatus.Draft));
    }

    [Test]
    public async Task Without_an_app_six_digits_sign_nothing()
    {
        var plan = await bench.DraftAsync();

        Assert.That((await bench.RunAsync(new SignPlan(plan.Id, plan.Version, "123456"))).Problems.Single().Code, Is.EqualTo("second-factor.code"));
        Assert.That((await bench.RunAsync(new SignPlan(plan.Id, plan.Version, " "))).Problems.Single().Field, Is.EqualTo("Password"));
    }

    [Test]
    public async Task After_too_many_wrong_codes_the_right_one_does_not_sign_either()
    {
        var secret = await bench.UsesAuthenticatorAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        var plan = await bench.DraftAsync();
        for (var i = 0; i < new SignInSettings().AttemptsBeforeLock; i++)
        {
            await bench.RunAsync(new SignPlan(plan.Id, plan.Version, "000000"));
        }

        Assert.That((await bench.RunAsync(new SignPlan(plan.Id, plan.Version, Totp.CodeAt(secret, bench.Clock.GetUtcNow())))).Problems.Single().Code, Is.EqualTo("second-factor.code"));
    }
}
