using System.CommandLine;
using CaseManager.Application.Audit;
using CaseManager.Infrastructure.Seeding;

namespace CaseManager.Web.CommandLine;

/// <summary><c>seed demo</c>: fills an empty database with the demo center.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var today = new Option<DateOnly?>("--today") { Description = "Last day of the demo center's history (default: today).", HelpName = "DATE" }.AsDate();
        var demo = new Command("demo", "Fill an empty database with a demo center; the same for the same date.") { today };
        demo.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            using var action = host.Services.GetRequiredService<AuditContext>().Begin(AuditActions.SeedDemo);
            var day = words.GetValue(today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            var seeded = await host.Services.GetRequiredService<DemoCenter>().SeedAsync(day, cancellationToken);
            Console.WriteLine(seeded ? $"{DemoCenter.Name} is ready, with its history up to {day:yyyy-MM-dd}." : "The database already holds a center; nothing was changed.");
            if (host.Environment.IsDevelopment() && await host.Services.GetRequiredService<DemoUsers>().EnsureAsync(cancellationToken))
            {
                Console.WriteLine(ServeCommand.SignIns());
            }

            return 0;
        });
        return new Command("seed", "Fill the database.") { demo };
    }
}
