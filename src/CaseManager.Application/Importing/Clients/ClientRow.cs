using CaseManager.Domain.Clients;

namespace CaseManager.Application.Importing.Clients;

/// <summary>One row of a clients file, every cell read and checked.</summary>
/// <param name="Number">Which data row it is, from 1.</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
/// <param name="Mrn">Normalised.</param>
/// <param name="Names">As written.</param>
/// <param name="BirthDate">Null where it is not known.</param>
/// <param name="Sex">Null where it is not known.</param>
public sealed record ClientRow(int Number, int Line, string Mrn, ClientNames Names, DateOnly? BirthDate, RecordedSex? Sex) : IImportRow
{
    /// <summary>Null where the row has no stay.</summary>
    public ToldStay? Stay { get; init; }

    /// <summary>Whether it tells of a stay whose first day is missing.</summary>
    public bool LacksAdmission { get; init; }
}
