namespace CaseManager.Application.Importing;

/// <summary>Where a history belongs.</summary>
/// <param name="Site">Name of a site; null for one named <see cref="NewName"/>, which is made where it is not there.</param>
/// <param name="Program">Name of a program; null for one named <see cref="NewName"/> at the site, which is made where it is not there.</param>
public sealed record ImportTarget(string? Site = null, string? Program = null)
{
    /// <summary>What a site and a program made by an import are called.</summary>
    public const string NewName = "Imported";

    /// <summary>Time zone of a site made by an import.</summary>
    public const string NewTimeZone = "UTC";
}
