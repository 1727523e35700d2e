using System.Text.Json;

namespace CaseManager.Assets;

/// <summary>The 49,000 most common passwords, in lower case, as zxcvbn-ts (MIT) collects them from leaks.</summary>
public static class CommonPasswordList
{
    /// <summary>Reads the list; it takes a few milliseconds.</summary>
    public static IReadOnlyList<string> Read()
    {
        using var list = typeof(CommonPasswordList).Assembly.GetManifestResourceStream("passwords.json")
            ?? throw new InvalidOperationException("The list of common passwords is not embedded; build CaseManager.Assets again.");
        return JsonSerializer.Deserialize<List<string>>(list)!;
    }
}
