using CaseManager.Application.Centers;
using CaseManager.Application.Clients;
using CaseManager.Application.Wording;
using CaseManager.Domain.Codes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.Screens;

/// <summary>Choices of selects.</summary>
public static class Choices
{
    /// <summary>Programs under their sites.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<ProgramChoice> programs) => Grouped(programs, p => p.Site, p => (p.Name, p.Id.ToString()));

    /// <summary>Choices under the names of their groups.</summary>
    public static IReadOnlyList<SelectListItem> Grouped<T>(IEnumerable<T> choices, Func<T, string> group, Func<T, (string Words, string Value)> choice)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        return choices.Select(c =>
        {
            if (!groups.TryGetValue(group(c), out var known))
            {
                groups[group(c)] = known = new SelectListGroup { Name = group(c) };
            }

            var (words, value) = choice(c);
            return new SelectListItem(words, value) { Group = known };
        }).ToList();
    }

    /// <summary>Sites.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<SiteChoice> sites) => sites.Select(s => new SelectListItem(s.Name, s.Id.ToString())).ToList();

    /// <summary>Sites that make MRNs.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<MrnPatternRow> patterns) => patterns.Select(p => new SelectListItem($"{p.Site}: {p.Pattern}", p.SiteId.ToString())).ToList();

    /// <summary>The values of an enum in words.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(Func<T, string> words)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(v => new SelectListItem(words(v), v.ToString())).ToList();

    /// <summary>How often a substance was used. What only old files say is kept, but cannot be chosen.</summary>
    public static IReadOnlyList<SelectListItem> Frequencies(SubstanceFrequency? current) =>
        [.. Enum.GetValues<SubstanceFrequency>().Where(f => f is not SubstanceFrequency.SomeUse || f == current).Select(f => new SelectListItem(f.Words(), f.ToString()))];

    /// <summary>Yes and no.</summary>
    public static IReadOnlyList<SelectListItem> YesNo { get; } = [new("Yes", "true"), new("No", "false")];
}
