using System.Security.Cryptography;
using CaseManager.IntegrationTests.Support;
using CaseManager.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Persistence;

public sealed class SqliteBackupTests
{
    private string folder = null!;
    private TestDatabase test = null!;
    private Sample sample = null!;

    private string Copy => Path.Combine(folder, "copy.db");

    private string Elsewhere => $"Data Source={Path.Combine(folder, "elsewhere", "casemanager.db")};Pooling=False";

    [SetUp]
    public async Task Fill()
    {
        folder = Directory.CreateTempSubdirectory("casemanager-backup-").FullName;
        test = await TestDatabase.CreateAsync();
        sample = new Sample();
        await using var db = test.Open();
        // As a new database of the product has it: readers and one writer do not wait for each other.
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL");
        await sample.AddToAsync(db);
        sample.Change();
        await db.SaveChangesAsync();
    }

    [TearDown]
    public async Task Clean()
    {
        await test.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_backup_made_during_writes_restores_elsewhere_with_all_that_was_saved_before_it_and_every_report_to_the_byte()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        // On a thread of its own: SQLite has no asynchronous writes.
        var writing = Task.Run(() => BackedUp.WriteUntilAsync(test, sample.Client.Id, stop.Token));
        var before = await BackedUp.OfAsync(test.Settings.ConnectionString);
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy);
        await stop.CancelAsync();
        Assert.That(await writing, Is.GreaterThan(0));

        await SqliteBackup.RestoreAsync(Elsewhere, Copy);

        (await BackedUp.OfAsync(Elsewhere)).ShouldLieBetween(before, await BackedUp.OfAsync(test.Settings.ConnectionString));
    }

    [Test]
    public async Task A_backup_is_one_file_that_only_its_owner_reads()
    {
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy);

        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { Copy }));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Copy), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public async Task An_encrypted_backup_shows_nothing_and_opens_with_its_key_only()
    {
        var (key, other) = (RandomNumberGenerator.GetBytes(BackupCipher.KeyLength), RandomNumberGenerator.GetBytes(BackupCipher.KeyLength));
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy, key);

        var bytes = await File.ReadAllBytesAsync(Copy);
        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { Copy }));
        Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.Not.Contain("SQLite format").And.Not.Contain("P001"));
        Assert.That(() => SqliteBackup.RestoreAsync(Elsewhere, Copy, keys: [other]), Throws.InstanceOf<IOException>());
        Assert.That(() => SqliteBackup.RestoreAsync(Elsewhere, Copy), Throws.InstanceOf<IOException>());
        await SqliteBackup.RestoreAsync(Elsewhere, Copy, keys: [other, key]);
        Assert.That((await BackedUp.OfAsync(Elsewhere)).Rows, Is.EqualTo((await BackedUp.OfAsync(test.Settings.ConnectionString)).Rows));
        Assert.That(Directory.GetFiles(Path.Combine(folder, "elsewhere")).Where(f => f.Contains("plain", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task An_encrypted_backup_that_was_changed_or_cut_off_is_refused([Values(-1, 100, 4096)] int cut)
    {
        var key = RandomNumberGenerator.GetBytes(BackupCipher.KeyLength);
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy, key);
        var bytes = await File.ReadAllBytesAsync(Copy);
        bytes[bytes.Length / 2] ^= (byte)(cut < 0 ? 1 : 0);
        await File.WriteAllBytesAsync(Copy, cut < 0 ? bytes : bytes[..^cut]);

        Assert.That(() => SqliteBackup.RestoreAsync(Elsewhere, Copy, keys: [key]), Throws.InstanceOf<IOException>());
    }

    [TestCase(0)]
    [TestCase(1 << 20)]
    [TestCase((2 << 20) + 5)]
    public async Task Pieces_of_any_number_come_back_and_none_can_be_left_out(int length)
    {
        var (key, text) = (RandomNumberGenerator.GetBytes(BackupCipher.KeyLength), RandomNumberGenerator.GetBytes(length));
        using var encrypted = new MemoryStream();
        await BackupCipher.EncryptAsync(new MemoryStream(text), encrypted, key, default);
        using var back = new MemoryStream();
        await BackupCipher.DecryptAsync(new MemoryStream(encrypted.ToArray()), back, [key], default);

        Assert.That(back.ToArray(), Is.EqualTo(text));
        if (length > 1 << 20)
        {
            var cut = encrypted.ToArray()[..(21 + 32 + (2 * (16 + (1 << 20))))];
            Assert.That(() => BackupCipher.DecryptAsync(new MemoryStream(cut), new MemoryStream(), [key], default), Throws.InstanceOf<IOException>());
        }
    }

    [Test]
    public async Task A_backup_never_overwrites_another()
    {
        await File.WriteAllTextAsync(Copy, "mine");

        Assert.That(() => SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy), Throws.InstanceOf<IOException>());
        Assert.That(await File.ReadAllTextAsync(Copy), Is.EqualTo("mine"));
    }

    [Test]
    public void A_database_that_is_not_there_is_not_backed_up()
    {
        Assert.That(() => SqliteBackup.BackupAsync(Elsewhere, Copy), Throws.InstanceOf<SqliteException>());
        Assert.That(File.Exists(Copy), Is.False);
    }

    [Test]
    public async Task A_restore_replaces_a_database_only_when_told_to_and_keeps_it_aside()
    {
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy);
        await SqliteBackup.RestoreAsync(Elsewhere, Copy);

        Assert.That(() => SqliteBackup.RestoreAsync(Elsewhere, Copy), Throws.InstanceOf<IOException>());
        var kept = await SqliteBackup.RestoreAsync(Elsewhere, Copy, replace: true);
        Assert.That((await BackedUp.OfAsync($"Data Source={kept};Pooling=False")).Rows["Clients"], Is.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_backup_is_not_restored_and_the_database_stays()
    {
        await SqliteBackup.BackupAsync(test.Settings.ConnectionString, Copy);
        await SqliteBackup.RestoreAsync(Elsewhere, Copy);
        var bytes = await File.ReadAllBytesAsync(Copy);
        Array.Fill(bytes, (byte)0x5A, 8192, bytes.Length - 8192);
        await File.WriteAllBytesAsync(Copy, bytes);

        Assert.That(() => SqliteBackup.RestoreAsync(Elsewhere, Copy, replace: true), Throws.InstanceOf<Exception>());
        Assert.That((await BackedUp.OfAsync(Elsewhere)).Rows["Clients"], Is.EqualTo(1));
    }
}
