namespace CaseManager.ArchitectureTests;

/// <summary>The files of the repository, as they are written.</summary>
internal static class Repository
{
    private static readonly string[] MadeByBuilds = ["bin", "obj", "node_modules", "TestResults", ".git", ".vs"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files of that pattern anywhere below <paramref name="folder"/>, but for what builds make; relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string pattern, string folder = ".") =>
        [.. Walk(new DirectoryInfo(Path.Combine(Root, folder)), pattern).Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Text of a file by its path relative to the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Concat(folder.EnumerateDirectories().Where(d => !MadeByBuilds.Contains(d.Name)).SelectMany(d => Walk(d, pattern)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CaseManager.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
