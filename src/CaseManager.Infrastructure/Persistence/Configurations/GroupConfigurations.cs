using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.Property(g => g.Code).HasMaxLength(Group.CodeLength);
        builder.Property(g => g.CodeKey).HasMaxLength(Group.CodeLength * TextKey.Growth);
        builder.Property(g => g.Name).HasMaxLength(Group.NameLength);
        builder.HasOne(g => g.Site).WithMany().HasForeignKey(g => g.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(g => g.Facilitator).WithMany().HasForeignKey(g => g.FacilitatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(g => g.CoSigner).WithMany().HasForeignKey(g => g.CoSignerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(g => g.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(g => g.Schedule).WithOne().HasForeignKey<GroupSchedule>(s => s.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.Topics).WithOne().HasForeignKey(t => t.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.CoFacilitators).WithOne().HasForeignKey(c => c.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.Waiting).WithOne().HasForeignKey(w => w.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(g => g.Waitlist);
        builder.HasIndex(g => new { g.SiteId, g.CodeKey }).IsUnique();
    }
}

internal sealed class GroupScheduleConfiguration : IEntityTypeConfiguration<GroupSchedule>
{
    public void Configure(EntityTypeBuilder<GroupSchedule> builder)
    {
        builder.ToTable("GroupSchedules");
        builder.Property(s => s.RuleText).HasMaxLength(RecurrenceRule.TextLength);
        builder.Ignore(s => s.Rule);
        builder.HasOne(s => s.Room).WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroupTopicConfiguration : IEntityTypeConfiguration<GroupTopic>
{
    public void Configure(EntityTypeBuilder<GroupTopic> builder)
    {
        builder.ToTable("GroupTopics");
        builder.Property(t => t.Title).HasMaxLength(GroupTopic.TitleLength);
        builder.Property(t => t.TitleKey).HasMaxLength(GroupTopic.TitleLength * TextKey.Growth);
        builder.HasIndex(t => new { t.GroupId, t.Position });
    }
}

internal sealed class GroupCoFacilitatorConfiguration : IEntityTypeConfiguration<GroupCoFacilitator>
{
    public void Configure(EntityTypeBuilder<GroupCoFacilitator> builder)
    {
        builder.ToTable("GroupCoFacilitators");
        builder.HasOne(c => c.StaffMember).WithMany().HasForeignKey(c => c.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.GroupId, c.StaffMemberId }).IsUnique();
    }
}

internal sealed class WaitingClientConfiguration : IEntityTypeConfiguration<WaitingClient>
{
    public void Configure(EntityTypeBuilder<WaitingClient> builder)
    {
        builder.ToTable("WaitingClients");
        builder.Ignore(w => w.IsWaiting);
        builder.HasOne(w => w.Client).WithMany().HasForeignKey(w => w.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.GroupId, w.Number }).IsUnique();
    }
}

internal sealed class GroupMembershipConfiguration : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.ToTable("GroupMemberships");
        builder.HasQueryFilter(m => m.SetAsideById == null);
        builder.HasOne<ClientMerge>().WithMany().HasForeignKey(m => m.SetAsideById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.SetAsideById).HasFilter(FewRows.SetAside);
        builder.HasOne(m => m.Client).WithMany().HasForeignKey(m => m.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Episode>().WithMany().HasForeignKey(m => m.EndedWithEpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.GroupId, m.ClientId });
    }
}

internal sealed class GroupSessionConfiguration : IEntityTypeConfiguration<GroupSession>
{
    public void Configure(EntityTypeBuilder<GroupSession> builder)
    {
        builder.Property(s => s.TimeText).HasMaxLength(GroupSession.TimeTextLength);
        builder.Property(s => s.SignedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(s => s.VoidedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(s => s.VoidReason).HasMaxLength(GroupSession.ReasonLength);
        builder.Ignore(s => s.ScheduledMinutes);
        builder.HasOne(s => s.Group).WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(s => s.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Attendances).WithOne(a => a.GroupSession).HasForeignKey(a => a.GroupSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Corrections).WithOne().HasForeignKey(c => c.GroupSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.PastVoids).WithOne().HasForeignKey(v => v.GroupSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Batches).WithOne().HasForeignKey(b => b.GroupSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Room).WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Topic).WithMany().HasForeignKey(s => s.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.GroupId, s.Date, s.TimeText }).IsUnique();
        // Two nodes that plan at once cannot both make the meeting of a day.
        builder.HasIndex(s => new { s.GroupId, s.PlannedFor }).IsUnique();
        builder.HasIndex(s => s.Date);
        builder.HasIndex(s => s.SheetCode).IsUnique();
        builder.HasIndex(s => new { s.State, s.Date });
    }
}

internal sealed class PastVoidConfiguration : IEntityTypeConfiguration<PastVoid>
{
    public void Configure(EntityTypeBuilder<PastVoid> builder)
    {
        builder.ToTable("PastVoids");
        builder.Property(v => v.VoidedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(v => v.VoidReason).HasMaxLength(GroupSession.ReasonLength);
        builder.Property(v => v.RestoredBy).HasMaxLength(GroupSession.ActorLength);
    }
}

internal sealed class AttendanceRecordConfiguration : IEntityTypeConfiguration<AttendanceRecord>
{
    public void Configure(EntityTypeBuilder<AttendanceRecord> builder)
    {
        builder.ToTable("Attendances");
        builder.HasQueryFilter(a => a.SetAsideById == null);
        builder.HasOne<ClientMerge>().WithMany().HasForeignKey(a => a.SetAsideById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.SetAsideById).HasFilter(FewRows.SetAside);
        builder.Ignore(a => a.Mark);
        builder.HasOne(a => a.Client).WithMany().HasForeignKey(a => a.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Episode>().WithMany().HasForeignKey(a => a.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(a => a.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.GroupSessionId, a.ClientId }).IsUnique();
        builder.HasIndex(a => new { a.ClientId, a.GroupSessionId });
    }
}

internal sealed class AttendanceCorrectionConfiguration : IEntityTypeConfiguration<AttendanceCorrection>
{
    public void Configure(EntityTypeBuilder<AttendanceCorrection> builder)
    {
        builder.ToTable("AttendanceCorrections");
        builder.Property(c => c.By).HasMaxLength(GroupSession.ActorLength);
        builder.Property(c => c.Why).HasMaxLength(GroupSession.ReasonLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(c => c.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RollCallBatchConfiguration : IEntityTypeConfiguration<RollCallBatch>
{
    public void Configure(EntityTypeBuilder<RollCallBatch> builder)
    {
        builder.ToTable("RollCallBatches");
        builder.Property(b => b.Fingerprint).HasMaxLength(RollCallBatch.FingerprintLength);
        builder.Property(b => b.SavedBy).HasMaxLength(GroupSession.ActorLength);
        builder.HasIndex(b => new { b.GroupSessionId, b.Key }).IsUnique();
    }
}
