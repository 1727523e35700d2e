namespace CaseManager.Domain.Codes;

/// <summary>Race as the client says: TEDS <c>RACE</c>.</summary>
public enum Race
{
    /// <summary>Aleut, Eskimo or Indian of Alaska.</summary>
    AlaskaNative,

    /// <summary>American Indian other than Alaska Native.</summary>
    AmericanIndian,

    /// <summary>Asian or Pacific Islander, where they are not told apart.</summary>
    AsianOrPacificIslander,

    /// <summary>Black or African American.</summary>
    BlackOrAfricanAmerican,

    /// <summary>White.</summary>
    White,

    /// <summary>Asian.</summary>
    Asian,

    /// <summary>Another single race.</summary>
    OtherSingleRace,

    /// <summary>Two or more races.</summary>
    TwoOrMoreRaces,

    /// <summary>Native Hawaiian or other Pacific Islander.</summary>
    PacificIslander,
}
