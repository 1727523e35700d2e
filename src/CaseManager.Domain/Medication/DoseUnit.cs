using System.Globalization;

namespace CaseManager.Domain.Medication;

/// <summary>What doses are counted in.</summary>
public enum DoseUnit
{
    /// <summary>Milligrams.</summary>
    Milligram,

    /// <summary>Milliliters.</summary>
    Milliliter,

    /// <summary>Whole tablets or films.</summary>
    Piece,
}

/// <summary>Doses in words.</summary>
public static class DoseUnits
{
    /// <summary>The unit as it is written behind a number.</summary>
    public static string Words(this DoseUnit unit) => unit switch
    {
        DoseUnit.Milligram => "mg",
        DoseUnit.Milliliter => "mL",
        DoseUnit.Piece => "tablets or films",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>Such as <c>80 mg</c> or <c>11.4 mg</c>.</summary>
    public static string Words(this DoseUnit unit, decimal dose) => $"{Number(dose)} {unit.Words()}";

    /// <summary>A dose without its unit and without zeros that say nothing.</summary>
    public static string Number(decimal dose) => dose.ToString("0.###", CultureInfo.InvariantCulture);
}
