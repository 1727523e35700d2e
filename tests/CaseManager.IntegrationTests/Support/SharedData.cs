namespace CaseManager.IntegrationTests.Support;

/// <summary>The shared data beside the repository; tests that need it are skipped, naming the reason, where it is not there.</summary>
public static class SharedData
{
    /// <summary>Path of a file of it.</summary>
    public static string File(params string[] parts)
    {
        var root = RepositoryRoot();
        var folder = Path.Combine(Path.GetDirectoryName(root)!, "shared", "data");
        if (!Directory.Exists(folder))
        {
            Assert.Ignore("No shared data: ../shared/data is not there.");
        }

        return Path.Combine([folder, .. parts]);
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "CaseManager.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
