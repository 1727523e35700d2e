using CaseManager.Application.Users;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.CommandLine;

public sealed class UserCommandTests
{
    [Test]
    public async Task The_first_administrator_gets_a_one_time_link_and_nobody_a_password()
    {
        using var product = new ProductProcess();
        product.Environment["PublicAddress"] = "https://cases.example.org/";

        var made = await product.RunAsync("user", "create-admin", "ada@example.org", "--name", "Ada Okoye");
        var again = await product.RunAsync("user", "create-admin", "ada@example.org");
        var wrong = await product.RunAsync("user", "create-admin", "ada");

        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        Assert.That(made.Output, Does.Match("^Open this link: https://cases\\.example\\.org/redeem#[\\w-]{43}\\r?\\n"));
        Assert.That((again.Code, again.Error.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
        Assert.That((wrong.Code, wrong.Error.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
        await using var db = product.Open();
        var user = await db.Users.Include(u => u.Roles).SingleAsync();
        Assert.That((user.Email, user.Name, user.PasswordHash, user.HasAllSites), Is.EqualTo(("ada@example.org", "Ada Okoye", (string?)null, true)));
        Assert.That(user.Roles.Single().Role, Is.EqualTo(Application.Security.Role.Administrator));
        Assert.That(made.Output, Does.Not.Contain(user.LinkHash));
    }

    [Test]
    public async Task A_new_link_replaces_the_former_one()
    {
        using var product = new ProductProcess();
        await product.RunAsync("user", "create-admin", "ada@example.org");
        var link = await product.RunAsync("user", "link", "ADA@example.org");
        var unknown = await product.RunAsync("user", "link", "bob@example.org");

        Assert.That(link.Output, Does.Match("^Open /redeem on the web site and enter this code: [\\w-]{43}\\r?\\n"));
        Assert.That((unknown.Code, unknown.Error.Trim()), Is.EqualTo((1, "Nobody signs in with this address.")));
    }

    [Test]
    public async Task Whoever_acts_as_a_user_has_the_rights_of_that_user()
    {
        using var product = new ProductProcess();
        await product.RunAsync("user", "create-admin", "ada@example.org", "--name", "Ada Okoye");
        await using (var db = product.Open())
        {
            db.Add(new User("noor@example.org", "Noor Haddad", UserRights.Everywhere(Application.Security.Role.Staff)));
            await db.SaveChangesAsync();
        }

        var asAdmin = await product.RunAsync("user", "create-admin", "ruth@example.org", "--as", "ADA@example.org");
        var asStaff = await product.RunAsync("--as", "noor@example.org", "user", "create-admin", "max@example.org");
        var unknown = await product.RunAsync("user", "create-admin", "max@example.org", "--as", "bob@example.org");
        var below = await product.RunAsync("migrate", "--as", "ada@example.org");

        Assert.That((asAdmin.Code, asAdmin.Error), Is.EqualTo((0, "")));
        Assert.That((asStaff.Code, asStaff.Error.Trim()), Is.EqualTo((1, "Your role does not allow this. Ask an administrator if you need it.")));
        Assert.That((unknown.Code, unknown.Error.Trim()), Is.EqualTo((1, "Nobody who may sign in has the address that --as names.")));
        Assert.That((below.Code, below.Error.Trim()), Is.EqualTo((2, "This is for operators, it knows no rights of users: leave --as out.")));
        await using var after = product.Open();
        Assert.That(await after.Users.Select(u => u.Email).OrderBy(e => e).ToListAsync(), Is.EqualTo(new[] { "ada@example.org", "noor@example.org", "ruth@example.org" }));
    }
}
