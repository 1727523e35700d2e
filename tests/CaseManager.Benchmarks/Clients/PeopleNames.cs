namespace CaseManager.Benchmarks.Clients;

/// <summary>Names to fill a register with: those of the shared lists where they are there, else a few of our own.</summary>
internal static class PeopleNames
{
    private static readonly List<string> Firsts = Read("common_forenames_by_country.csv", 11, ["Maria", "Anna", "James", "Linh", "Omar", "Margaret"]);
    private static readonly List<string> Lasts = Read("common_surnames_by_country.csv", 5, ["Smith", "Garcia", "Nguyen", "Martin", "Zimmermann", "Okafor"]);

#pragma warning disable CA5394 // The same register each time; nothing here is a secret.
    public static string First(Random random) => Firsts[random.Next(Firsts.Count)];

    public static string Last(Random random) => Lasts[random.Next(Lasts.Count)];
#pragma warning restore CA5394

    private static string SharedFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "shared", "data", "names")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? "", "shared", "data", "names");
    }

    // The romanized names, by their place in the line: what the front desk types.
    private static List<string> Read(string file, int column, IReadOnlyList<string> own)
    {
        var path = Path.Combine(SharedFolder(), file);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > column).Select(cells => cells[column].Trim()).Where(name => name.Length > 1)]
            : [.. own];
    }
}
