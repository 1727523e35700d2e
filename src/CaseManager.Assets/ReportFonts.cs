namespace CaseManager.Assets;

/// <summary>The embedded faces that reports are printed in: Open Sans (SIL Open Font License), Latin, Greek and Cyrillic.</summary>
public static class ReportFonts
{
    /// <summary>The family name written into documents.</summary>
    public const string Family = "Open Sans";

    /// <summary>Opens the regular face (TrueType).</summary>
    public static Stream OpenRegular() => Open("OpenSans-Regular.ttf");

    /// <summary>Opens the bold face (TrueType).</summary>
    public static Stream OpenBold() => Open("OpenSans-Bold.ttf");

    private static Stream Open(string name) =>
        typeof(ReportFonts).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The font {name} is not embedded; build CaseManager.Assets again.");
}
