using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace CaseManager.IntegrationTests.Support.TSql;

/// <summary>A connection to nowhere: it keeps each command and has it answered.</summary>
internal sealed class RecordingConnection(Func<string, DbDataReader> answer) : DbConnection
{
    private ConnectionState state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "recorded";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.00.0000";

    public override ConnectionState State => state;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close() => state = ConnectionState.Closed;

    public override void Open() => state = ConnectionState.Open;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new RecordingTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new RecordingCommand(answer) { Connection = this };
}
