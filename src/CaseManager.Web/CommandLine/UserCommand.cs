using System.CommandLine;
using CaseManager.Application.Security;
using CaseManager.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.CommandLine;

/// <summary><c>user add</c>: makes somebody who can sign in; the first administrator of a new center comes this way.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "Signs in with this address." };
        var name = new Option<string>("--name") { Description = "Full name, written beside what the user does.", Required = true, HelpName = "NAME" };
        var role = new Option<Role>("--role") { Description = "What the user does at the center.", Required = true };
        var add = new Command("add", "Add a user. The password is read from standard input.") { email, name, role };
        add.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(cancellationToken);
            var user = new User { UserName = words.GetValue(email), Email = words.GetValue(email), EmailConfirmed = true, Name = words.GetValue(name)! };
            var users = host.Services.GetRequiredService<UserManager<User>>();
            Check(await users.CreateAsync(user, ReadPassword()));
            Check(await users.AddToRoleAsync(user, words.GetValue(role).ToString()));
            Console.WriteLine($"{user.Name} can sign in as {words.GetValue(role)}.");
            return 0;
        });
        return new Command("user", "Users of the product.") { add };
    }

    // Never an argument: those stand in the list of processes and in the shell's history.
    private static string ReadPassword()
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.Write("Password (at least 12 characters): ");
        }

        return Console.ReadLine() ?? throw new CommandFailure("No password was given on standard input.");
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new CommandFailure(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
