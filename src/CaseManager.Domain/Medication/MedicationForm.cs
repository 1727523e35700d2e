namespace CaseManager.Domain.Medication;

/// <summary>What a medication looks like.</summary>
public enum MedicationForm
{
    /// <summary>A liquid that is measured out.</summary>
    OralConcentrate,

    /// <summary>A tablet to swallow.</summary>
    Tablet,

    /// <summary>A tablet that is dissolved in a drink.</summary>
    DispersibleTablet,

    /// <summary>A tablet that swells or dissolves in the gut.</summary>
    DelayedReleaseTablet,

    /// <summary>A film under the tongue.</summary>
    SublingualFilm,

    /// <summary>A tablet under the tongue.</summary>
    SublingualTablet,

    /// <summary>An injection that lasts for its interval.</summary>
    ExtendedReleaseInjection,
}
