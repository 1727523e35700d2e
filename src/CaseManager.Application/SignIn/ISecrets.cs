namespace CaseManager.Application.SignIn;

/// <summary>Encrypts what lies in the database but must not be read there.</summary>
public interface ISecrets
{
    /// <summary>Encrypts a text.</summary>
    /// <param name="purpose">What it is for; it can be decrypted for the same purpose only.</param>
    string Encrypt(string purpose, string text);

    /// <summary>The text; null where it was changed, is for another purpose, or its key is gone.</summary>
    string? Decrypt(string purpose, string? encrypted);
}
