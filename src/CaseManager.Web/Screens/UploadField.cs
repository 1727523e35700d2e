namespace CaseManager.Web.Screens;

/// <summary>A file that a form asks for.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Label">As it is called.</param>
/// <param name="Hint">What is in it.</param>
/// <param name="Accept">What the browser offers.</param>
public record UploadField(string Name, string Label, string Hint, string Accept);
