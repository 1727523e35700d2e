namespace CaseManager.Benchmarks.Importing;

/// <summary>A folder for databases, gone when it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("casemanager-benchmark-").FullName;

    public string NewFile() => Path.Combine(path, $"{Guid.NewGuid():N}.db");

    public string Copy(string file)
    {
        var copy = NewFile();
        File.Copy(file, copy);
        return copy;
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
