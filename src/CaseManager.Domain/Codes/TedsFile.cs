namespace CaseManager.Domain.Codes;

/// <summary>The two files of the Treatment Episode Data Set.</summary>
public enum TedsFile
{
    /// <summary>TEDS-A: one record for each admission.</summary>
    Admissions,

    /// <summary>TEDS-D: one record for each discharge.</summary>
    Discharges,
}
