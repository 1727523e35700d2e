using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Codes;

/// <summary>A diagnosis in a list.</summary>
/// <param name="Id">Of the code.</param>
/// <param name="Code">With its dot.</param>
/// <param name="Description">The full title.</param>
/// <param name="IsBillable">Where it is not, it is shown as a heading and cannot be chosen.</param>
/// <param name="Release">The release of the list that brought it, or changed it last.</param>
/// <param name="RetiredIn">The release that no longer holds it; null while it is in use.</param>
public sealed record DiagnosisRow(Guid Id, string Code, string Description, bool IsBillable, string Release, string? RetiredIn)
{
    /// <summary>Whether it can become a client's diagnosis.</summary>
    public bool IsChoosable => IsBillable && RetiredIn is null;
}

/// <summary>The diagnoses of ICD-10-CM F10 to F19.</summary>
public sealed class DiagnosisCodeList(ICaseManagerDb db) : IReader
{
    /// <summary>Longest search text that is looked at, in characters.</summary>
    public const int SearchLength = 100;

    private const int MostWords = 8;

    /// <summary>
    /// A page of those in use that hold every word of <paramref name="search"/>, by code; all where there is none.
    /// A word is part of a code, with or without its dot, or of the title; accents and case do not matter. A disorder in the words of
    /// DSM-5, such as <c>opioid use disorder, severe</c>, finds the code that stands for it.
    /// </summary>
    public Task<Page<DiagnosisRow>> PageAsync(string? search, PageRequest page, CancellationToken cancellationToken)
    {
        var codes = db.DiagnosisCodes.Where(c => c.RetiredIn == null);
        var text = search is { Length: > SearchLength } ? search[..SearchLength] : search;
        var term = DsmTerm.Read(text);
        if (term is { Codes.Count: > 0 })
        {
            var keys = term.Codes.Select(DiagnosisEntry.Undotted).ToList();
            return Rows(codes.Where(c => keys.Contains(c.Key))).PageAsync(page, cancellationToken);
        }

        // No title holds a severity.
        foreach (var word in (term?.OtherWords ?? SearchText.Words(text)).Take(MostWords))
        {
            codes = codes.Where(c => c.SearchKey.Contains(word));
        }

        return Rows(codes).PageAsync(page, cancellationToken);
    }

    private static IQueryable<DiagnosisRow> Rows(IQueryable<DiagnosisCode> codes) =>
        codes.AsNoTracking().OrderBy(c => c.Key).Select(c => new DiagnosisRow(c.Id, c.Code, c.Description, c.IsBillable, c.Release, c.RetiredIn));
}
