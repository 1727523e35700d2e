namespace CaseManager.Web.CommandLine;

/// <summary>Files with client data, readable by their owner only.</summary>
internal static class PrivateFile
{
    /// <summary>Opens a new file, or empties the one that is there and takes it from everybody else.</summary>
    public static FileStream Create(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(name, options);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }

    /// <summary>Writes it at once.</summary>
    public static async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = Create(name);
        await file.WriteAsync(content, cancellationToken);
    }
}
