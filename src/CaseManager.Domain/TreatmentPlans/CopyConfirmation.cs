namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Whoever signed a plan with copied texts said with the signature that they were written for this client (rule 6).</summary>
/// <param name="Words">What they typed.</param>
/// <param name="FromLibrary">How many texts stand in the library word for word.</param>
/// <param name="LikeAnother">How many are like a text in the plan of another client.</param>
public sealed record CopyConfirmation(string Words, int FromLibrary, int LikeAnother)
{
    /// <summary>What has to be typed; case, punctuation and spaces do not matter.</summary>
    public const string Phrase = "I wrote this for this client";

    /// <summary>Longest <see cref="Words"/>, in characters.</summary>
    public const int WordsLength = 100;
}
