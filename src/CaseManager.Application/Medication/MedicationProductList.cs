using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Medication;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Medication;

/// <summary>A medication to choose.</summary>
public sealed record MedicationChoice(
    Guid Id, string Name, string Strengths, DoseUnit Unit, decimal UsualLeast, decimal UsualMost, decimal? FirstDayMost, IReadOnlyList<DoseFrequency> Frequencies, bool ForOpioidUse, bool ForAlcoholUse);

/// <summary>The catalogue, as order forms offer it.</summary>
public sealed class MedicationProductList(ICaseManagerDb db) : IReader
{
    // A catalogue of a treatment center has a dozen.
    private const int Most = 200;

    /// <summary>Everything in use, by name.</summary>
    public Task<List<MedicationChoice>> AllAsync(CancellationToken cancellationToken) =>
        db.MedicationProducts.AsNoTracking().Where(p => !p.IsRetired).OrderBy(p => p.Name).ThenBy(p => p.Key).Take(Most)
            .Select(p => new MedicationChoice(p.Id, p.Name, p.Strengths, p.Unit, p.UsualLeast, p.UsualMost, p.FirstDayMost, p.Frequencies, p.ForOpioidUse, p.ForAlcoholUse))
            .ToListAsync(cancellationToken);
}
