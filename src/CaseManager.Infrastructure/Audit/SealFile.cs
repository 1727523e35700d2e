using System.Runtime.CompilerServices;
using System.Text.Json;
using CaseManager.Application.Audit;

namespace CaseManager.Infrastructure.Audit;

/// <summary>Seals outside of the database, one line of JSON each; readable by its owner only.</summary>
internal sealed class SealFile(AuditSettings settings) : IAuditSealFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task AppendAsync(SealLine line, CancellationToken cancellationToken)
    {
        if (settings.SealFile is not { } name)
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(name, options);
        await file.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(line, Json), (byte)'\n'], cancellationToken);
    }

    public async IAsyncEnumerable<SealLine> ReadAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = new StreamReader(name);
        while (await file.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0)
            {
                yield return Read(line, name);
            }
        }
    }

    private static SealLine Read(string line, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<SealLine>(line, Json) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new IOException($"{name} holds a line that is no seal.");
        }
    }
}
