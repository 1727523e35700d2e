using System.CommandLine;
using CaseManager.Infrastructure.Persistence;

namespace CaseManager.Web.CommandLine;

/// <summary><c>migrate</c>: brings the database up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create the database or bring it up to date.");
        command.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            await using var host = CommandHost.Create();
            var applied = await host.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellationToken);
            await host.NoteAsync(words);
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}");
            return 0;
        });
        return command;
    }
}
