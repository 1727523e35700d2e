using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CaseManager.Web.Security;

/// <summary>Encrypts the keys of data protection before they are stored, see <see cref="MasterKeys"/>.</summary>
internal sealed class MasterKeyEncryption(MasterKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("encrypted", Convert.ToBase64String(keys.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(MasterKeyDecryption));
}

/// <summary>Decrypts them. Data protection makes it by its name, which stands beside each key in the database.</summary>
internal sealed class MasterKeyDecryption(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<MasterKeys>().Decrypt(Convert.FromBase64String(encryptedElement.Value))));
}
