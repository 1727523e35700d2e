using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.BrowserTests.Support;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests;

/// <summary>How people get in: invitation, second factor, lockout; and how they are kept out.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AccountTests
{
    private const string Chosen = "a boat in the garden";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Somebody_is_invited_and_chooses_a_password(bool script)
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var administrator = await product.SignInAsync(Role.Administrator, script);
        var page = administrator.Page;
        await page.GotoAsync("/setup/users/new");
        await page.GetByLabel("E-mail").FillAsync("noor@center.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Enter the full name.");
        await page.GetByLabel("Full name").FillAsync("Noor Haddad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Choose at least one role.");
        await page.GetByLabel("Counselor").CheckAsync();
        await page.GetByLabel("Staff", new() { Exact = true }).CheckAsync();
        await LookAsync(administrator, script, "user-refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        var link = await page.Locator("code").InnerTextAsync();
        await LookAsync(administrator, script, "user-link");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("code")).ToHaveCountAsync(0);

        await using var visit = await Visit.OpenAsync(script, address: product.Address);
        await visit.Page.GotoAsync(link);
        if (script)
        {
            await Assertions.Expect(visit.Page.GetByLabel("Code")).ToHaveValueAsync(link.Split('#')[1]);
            Assert.That(visit.Page.Url, Does.EndWith("/redeem"), "the code is taken out of the address");
        }
        else
        {
            await visit.Page.GetByLabel("Code").FillAsync(link.Split('#')[1]);
        }

        await ChooseAsync(visit.Page, "Password2026!");
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("tried first");
        await LookAsync(visit, script, "redeem-refused");
        await ChooseAsync(visit.Page, Chosen);
        await Assertions.Expect(visit.Page.GetByText("Your password is set.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "sign-in");
        await visit.SendPasswordAsync("noor@center.example", Chosen);
        await visit.Page.ShouldBeAtAsync("/");

        await using var late = await Visit.OpenAsync(script: true, address: product.Address);
        await late.Page.GotoAsync(link);
        await ChooseAsync(late.Page, Chosen);
        await Assertions.Expect(late.Page.Locator("#problems")).ToContainTextAsync("cannot be used");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_second_factor_is_set_up_and_asked_for(bool script)
    {
        await using var product = await EmptyProduct.StartAsync("Administrator");
        await using var visit = await Visit.OpenAsync(script, address: product.Address);
        var page = visit.Page;
        await page.GotoAsync("/setup");
        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Administrator), EmptyProduct.Password);
        await Assertions.Expect(page.GetByAltText("QR code")).ToBeVisibleAsync();
        await LookAsync(visit, script, "second-factor");
        var key = (await page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code from the app").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up and sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        Assert.That((await page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(key));
        await page.GetByLabel("Code from the app").FillAsync(Totp.CodeAt(key, product.Time.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up and sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#codes li")).ToHaveCountAsync(10);
        await LookAsync(visit, script, "recovery-codes");
        var recovery = await page.Locator("#codes li").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have them" }).ClickAsync();
        await page.ShouldBeAtAsync("/setup");

        product.Time.Advance(TimeSpan.FromSeconds(60));
        await AgainAsync(visit, Totp.CodeAt(key, product.Time.GetUtcNow()), script);
        await AgainAsync(visit, recovery, false);
        await page.GotoAsync("/account");
        await Assertions.Expect(page.GetByText("Recovery codes left: 9.")).ToBeVisibleAsync();
        await LookAsync(visit, script, "account");
        await page.GotoAsync("/account/second-factor");
        await LookAsync(visit, script, "account-second-factor");
        await page.GotoAsync("/account/password");
        await LookAsync(visit, script, "account-password");
    }

    [Test]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour()
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var visit = await Visit.OpenAsync(address: product.Address);
        await visit.Page.GotoAsync("/sign-in");
        for (var i = 0; i < 5; i++)
        {
            await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), "wrong");
            await Assertions.Expect(visit.Page.GetByLabel("Password")).ToHaveValueAsync("");
        }

        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), EmptyProduct.Password);
        await Assertions.Expect(visit.Page.Locator("#problems")).ToContainTextAsync("too many attempts");
        product.Time.Advance(TimeSpan.FromMinutes(15));
        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), EmptyProduct.Password);
        await visit.Page.ShouldBeAtAsync("/");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_user_who_is_disabled_is_out_with_the_next_click(bool script)
    {
        await using var product = await EmptyProduct.StartAsync();
        await using var counselor = await product.SignInAsync(Role.Counselor, script);
        await using var administrator = await product.SignInAsync(Role.Administrator, script);
        await administrator.Page.GotoAsync("/setup/users");
        await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Maya Torres" }).ClickAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Disable Maya Torres" }).ClickAsync();
        await Assertions.Expect(administrator.Page.GetByText("Disabled", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync(administrator, script, "user-disabled");

        await counselor.Page.GetByRole(AriaRole.Link, new() { Name = "Clients" }).ClickAsync();

        await Assertions.Expect(counselor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        await counselor.SendPasswordAsync(EmptyProduct.EmailOf(Role.Counselor), EmptyProduct.Password);
        await Assertions.Expect(counselor.Page.Locator("#problems")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string password)
    {
        await page.GetByLabel("New password").FillAsync(password);
        await page.GetByLabel("The same password again").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
    }

    private static async Task AgainAsync(Visit visit, string code, bool look)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.SendPasswordAsync(EmptyProduct.EmailOf(Role.Administrator), EmptyProduct.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Enter a code");
        await LookAsync(visit, look, "code");
        await visit.Page.GetByLabel("Code").FillAsync(code);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await visit.Page.ShouldBeAtAsync("/");
    }

    private static Task LookAsync(Visit visit, bool script, string picture) => script ? visit.ShouldBeAccessibleAsync(picture) : Task.CompletedTask;
}
