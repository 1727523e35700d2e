using CaseManager.Application.Clients;
using CaseManager.Application.Reporting.Runs;

namespace CaseManager.Web.Screens;

/// <summary>The clients whom somebody can mean by what they typed, and who is chosen among them.</summary>
public sealed record ClientChoices(IReadOnlyList<ReportSubject> People, Guid? Chosen)
{
    /// <param name="fitting">Who fits what was typed.</param>
    /// <param name="chosen">Who is chosen already, as far as the user may see them.</param>
    public static ClientChoices Of(IReadOnlyList<ClientRow> fitting, ReportSubject? chosen)
    {
        var people = fitting.Select(c => new ReportSubject(c.Id, $"{c.ListName}, MRN {c.Mrn}")).ToList();
        if (chosen is not null && people.All(p => p.Id != chosen.Id))
        {
            people.Insert(0, chosen);
        }

        return new(people, chosen?.Id);
    }
}
